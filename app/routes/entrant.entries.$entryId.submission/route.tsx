import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { signs } from '~/messages/punctuation'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { getSubmission } from '~/modules/entry/queries/overview.server'
import { SubmitForm } from '~/modules/entry/schema'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { formatDeadline } from '~/ui/format'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { Lacks } from './lacks'
import { Preview } from './preview'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].submit.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getSubmission(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const entryId = params.entryId!
	return handleForm(request, SubmitForm, async ({ revision }) => {
		const number = await submitEntry(ctx, { entryId, revision })
		return redirectWithToast(`/entrant/entries/${entryId}/receipts/${number}`, 'entry.submitted')
	})
}

export type SubmissionData = ReturnType<typeof useLoaderData<typeof loader>>

/** Why nothing can be submitted now, in words; null when it can. */
function useClosedWords({ entry, current }: SubmissionData): string | null {
	const t = useText(entrantText)
	const locale = useLocale()
	const { submitting } = entry
	if (!entry.may.submit) return entry.may.edit ? t.submit.only : t.entry.readOnly
	if (submitting.kind === 'early')
		return t.entry.opensLater(formatDeadline(submitting.opensAt, locale))
	if (submitting.kind === 'late') return t.entry.deadlineOver
	if (submitting.kind !== 'open') return t.entry.readOnlyReason.mending_over
	return current ? t.submit.notChanged : null
}

function Declaration({ data: { entry } }: { data: SubmissionData }) {
	const t = useText(entrantText).submit
	const locale = useLocale()
	const [form, fields] = useZodForm(SubmitForm, {
		id: 'submission',
		lastResult: useActionData<typeof action>()?.result,
	})
	const { pair } = useText(signs)
	const { submitting } = entry
	return (
		<Panel tone="official">
			<Form form={form}>
				<HiddenField name="revision" value={entry.revision} />
				{submitting.kind === 'open' && submitting.inGrace ? (
					<Notice tone="warn">{t.graceNote}</Notice>
				) : null}
				<CheckboxField field={fields.agree} label={t.agree} />
				{submitting.kind === 'open' ? (
					<Text tone="muted">{pair(t.until, formatDeadline(submitting.until, locale))}</Text>
				) : null}
				<FormActions>
					<SubmitButton size="large">{entry.code ? t.again : t.button}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

export default function Submission() {
	const data = useLoaderData<typeof loader>()
	const { entry } = data
	const t = useText(entrantText)
	const closed = useClosedWords(data)
	const complete = !entry.lacks.some(({ blocking }) => blocking)
	return (
		<Page width="read">
			<PageHeader
				title={t.submit.title}
				lead={t.submit.lead}
				crumbs={[
					{ href: '/entrant', label: t.entry.crumb },
					{ href: `/entrant/entries/${entry.id}`, label: entry.title },
				]}
			/>
			<Stack gap={5}>
				<Lacks entry={entry} />
				{closed ? <Notice tone="info">{closed}</Notice> : null}
				{complete && !closed ? <Declaration data={data} /> : null}
				<Preview data={data} />
			</Stack>
		</Page>
	)
}
