import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rankingText } from '~/messages/ranking'
import { VerifyForm, VerifySearch } from '~/modules/ranking/forms'
import { checkBundle, getVerifyPage } from '~/modules/ranking/queries/public-bundle.server'
import { FileField } from '~/ui/form/file-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-field'
import { Page, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { publicTitle } from '~/web/public-title'
import { useZodForm } from '~/web/use-zod-form'
import { PublishedRankings, RankingVerdict } from '~/web/parts/ranking-verdict'

export const handle = { static: true }

const MAX_BYTES = 1_900_000

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => rankingText[locale].verify.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return getVerifyPage(ctx, parseSearch(request, VerifySearch).snapshot)
}

export async function action({ request }: ActionFunctionArgs) {
	return handleForm(
		request,
		VerifyForm,
		async ({ bundle = '', file }) => {
			const text = file && file.size > 0 ? await file.text() : bundle
			return { checked: checkBundle(text) }
		},
		{ maxBytes: MAX_BYTES },
	)
}

export default function VerifyRanking() {
	const t = useText(rankingText).verify
	const { bundles, checked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [form, fields] = useZodForm(VerifyForm, {
		id: 'verify',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
	})
	const shown = answer && 'checked' in answer ? answer.checked : answer ? null : checked
	return (
		<Page>
			<PageHeader title={t.title} lead={t.lead} />
			{shown ? <RankingVerdict checked={shown} /> : null}
			<PublishedRankings bundles={bundles} />
			<Panel title={t.submit}>
				<Form form={form} action="/verify/ranking" encType="multipart/form-data">
					<TextArea field={fields.bundle} label={t.paste} rows={8} />
					<FileField
						field={fields.file as never}
						label={t.file}
						accept=".json,application/json"
						maxBytes={MAX_BYTES}
						required={false}
					/>
					<FormActions>
						<SubmitButton>{t.submit}</SubmitButton>
					</FormActions>
				</Form>
				<Text size="small" tone="muted">
					{t.onTerminal}
				</Text>
			</Panel>
		</Page>
	)
}
