import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { editProblem } from '~/modules/problem/commands/write-problem.server'
import { getProblemForm } from '~/modules/problem/queries/organizer-problems.server'
import { ProblemForm as Schema } from '~/modules/problem/schema'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { ProblemForm } from '~/web/parts/problem-form'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

/** After a refusal the form must be sent with the state as it is now. */
export const shouldRevalidate = () => true

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => statementText[locale].editTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getProblemForm(await requireContext(request), params.contest!, params.problemId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Schema, async (input) => {
		await editProblem(ctx, params.contest!, params.problemId!, input)
		return redirectWithToast(
			`/organizer/${params.contest}/problems/${params.problemId}`,
			'problem.saved',
		)
	})
}

export default function EditProblem() {
	const t = useText(statementText)
	const { contest, problemId } = useParams()
	const loaded = useLoaderData<typeof loader>()
	const { draft, code } = loaded.problem!
	const list = `/organizer/${contest}/problems`
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader
					title={draft.number > 1 ? t.reviseTitle(String(draft.number)) : t.editTitle}
					crumbs={[
						{ href: list, label: t.title },
						{ href: `${list}/${problemId}`, label: code },
					]}
				/>
				<Panel>
					<ProblemForm loaded={loaded} result={useActionData<typeof action>()?.result} />
				</Panel>
			</Stack>
		</Page>
	)
}
