import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { proposeRelease } from '~/modules/notice/commands/propose-release.server'
import { getReleaseForm } from '~/modules/notice/queries/releases.server'
import { ReleaseForm } from '~/modules/notice/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea, TextField } from '~/ui/form/text-field'
import { Page, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { ReleaseLists } from '~/web/parts/release-lists'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { StaleAnswer } from '~/web/parts/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getReleaseForm(ctx, params.contest!, params.noticeId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, ReleaseForm, async (input) => {
		await proposeRelease(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/release`, 'release.proposed')
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Propose({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const answer = useActionData<typeof action>()
	const { names } = page
	const [form, fields] = useZodForm(ReleaseForm, {
		id: 'release',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		defaultValue: {
			title: noticeText['zh-CN'].release.defaultTitle(names.edition + names.name),
			titleEn: noticeText.en.release.defaultTitle(`${names.editionEn} ${names.nameEn}`),
		},
	})
	return (
		<Form form={form}>
			<HiddenField name="noticeId" value={page.notice.id} />
			<Panel>
				<TextField
					field={fields.documentNumber}
					label={t.release.documentNumber}
					hint={t.release.documentNumberHint}
				/>
				<TextField field={fields.title} label={t.release.titleField} width="full" />
				<TextField field={fields.titleEn} label={t.release.titleEn} width="full" />
				<TextArea field={fields.body} label={t.release.body} rows={6} />
				<Text size="small" tone="muted">
					{t.secondPerson}
				</Text>
				<FormActions>
					<SubmitButton>{t.release.propose}</SubmitButton>
				</FormActions>
			</Panel>
		</Form>
	)
}

export default function NewRelease() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const { contest } = useParams()
	return (
		<Page>
			<PageHeader
				title={t.release.formTitle}
				lead={page.notice.title}
				crumbs={[{ href: `/organizer/${contest}/release`, label: t.release.title }]}
			/>
			<ReleaseLists lists={page.lists} />
			{page.canPropose ? <Propose page={page} /> : null}
			<StaleAnswer shown={page.canPropose} />
		</Page>
	)
}
