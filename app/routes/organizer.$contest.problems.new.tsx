import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { createProblem } from '~/modules/problem/commands/write-problem.server'
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

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => statementText[locale].newTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getProblemForm(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Schema, async (input) => {
		const { id } = await createProblem(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/problems/${id}`, 'problem.saved')
	})
}

export default function NewProblem() {
	const t = useText(statementText)
	const { contest } = useParams()
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader
					title={t.newTitle}
					lead={t.lead}
					crumbs={[{ href: `/organizer/${contest}/problems`, label: t.title }]}
				/>
				<Panel>
					<ProblemForm
						loaded={useLoaderData<typeof loader>()}
						result={useActionData<typeof action>()?.result}
					/>
				</Panel>
			</Stack>
		</Page>
	)
}
