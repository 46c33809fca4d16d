import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { getMailDesk } from '~/modules/message/queries/contest-desk.server'
import { MailFilter } from '~/modules/message/schema'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { nextHref } from '~/web/next-href'
import { pageTitle } from '~/web/title'
import { HeldMailings } from './held-mailings'
import { MailTable } from './mail-table'
import { SendingRules } from './sending-rules'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, MailFilter)
	const { next, ...desk } = await getMailDesk(ctx, params.contest!, filter)
	return { ...desk, filter, nextHref: nextHref(request, 'before', next) }
}

export type Desk = ReturnType<typeof useLoaderData<typeof loader>>

export default function MailDesk() {
	const t = useText(mailDeskText)
	const desk = useLoaderData<typeof loader>()
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={t.lead} />
				<HeldMailings held={desk.held} />
				<MailTable mails={desk.mails} filter={desk.filter} />
				<Pagination nextHref={desk.nextHref} />
				<SendingRules holdMail={desk.holdMail} announcements={desk.announcements} />
			</Stack>
		</Page>
	)
}
