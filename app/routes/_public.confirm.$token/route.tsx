import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { signs } from '~/messages/punctuation'
import { answerConfirmation } from '~/modules/entry/commands/team.server'
import { getConfirmation } from '~/modules/entry/queries/confirmation.server'
import { ConfirmationForm } from '~/modules/entry/schema'
import { DescriptionList } from '~/ui/description-list'
import { formatDateTime } from '~/ui/format'
import { Lines, Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Details } from '~/ui/details'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { Answer } from './answer'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => entrantText[locale].confirm.title),
	{ name: 'robots', content: 'noindex' },
	{ name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return getConfirmation(ctx, params.token!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, ConfirmationForm, async (answer) => {
		await answerConfirmation(ctx, params.token!, answer)
		const toast = answer.act === 'confirm' ? 'entry.confirmed' : 'entry.declined'
		return redirectWithToast(`/confirm/${params.token}`, toast)
	})
}

export type Confirmation = ReturnType<typeof useLoaderData<typeof loader>>

function Given({ confirmedAt, consents, open }: Confirmation) {
	const t = useText(entrantText).confirm
	const locale = useLocale()
	if (!open) return <Notice tone="info">{t.closed}</Notice>
	if (confirmedAt) {
		return (
			<Notice tone="success" title={t.confirmedTitle}>
				{t.confirmedText(formatDateTime(confirmedAt, locale))}
			</Notice>
		)
	}
	if (!consents?.declined) return null
	return (
		<Notice tone="warn" title={t.declinedTitle}>
			{t.declinedText}
		</Notice>
	)
}

function Particulars({ member }: Confirmation) {
	const t = useText(entrantText).team
	const { idType, idLastDigits } = member
	const document = (t.idTypes as Record<string, string>)[idType]
	return (
		<DescriptionList
			columns={2}
			items={[
				{ term: t.name, value: member.name },
				{ term: t.role, value: t.roles[member.role === 'lead' ? 'lead' : 'member'] },
				{ term: t.employer, value: member.employer },
				{ term: t.jobTitle, value: member.title },
				{ term: t.phone, value: member.phone },
				{ term: t.email, value: member.email },
				...(document ? [{ term: t.idType, value: `${document} ${idLastDigits}` }] : []),
			]}
		/>
	)
}

export default function Confirm() {
	const data = useLoaderData<typeof loader>()
	const { aside } = useText(signs)
	const t = useText(entrantText).confirm
	return (
		<Page width="read">
			<PageHeader title={t.title} lead={t.lead(data.contestName)} />
			<Stack gap={5}>
				<Given {...data} />
				<Panel>
					<DescriptionList
						items={[
							{ term: t.entry, value: data.entryTitle },
							{ term: t.organization, value: data.organizationName },
						]}
					/>
				</Panel>
				<Panel title={t.check} note={t.checkNote}>
					<Particulars {...data} />
				</Panel>
				<Details summary={aside(t.notice, t.noticeVersion(data.noticeVersion))} open>
					<Lines text={t.noticeText.replaceAll('\n', '\n\n')} />
				</Details>
				{data.open ? <Answer data={data} /> : null}
			</Stack>
		</Page>
	)
}
