import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { resultsText } from '~/messages/results'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { getPublicNotice } from '~/modules/notice/queries/public-notices.server'
import { ObjectionForm } from '~/modules/notice/schema'
import { ButtonLink } from '~/ui/button'
import { Countdown } from '~/ui/countdown'
import { DescriptionList } from '~/ui/description-list'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { Lines, Page, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Hash } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'
import { redirectWithToast } from '~/web/toast.server'
import { type NoticePage, NoticeLists } from './notice-lists'
import { Objecting } from './objecting'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.notice.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const page = await getPublicNotice(ctx, params.noticeId!, params.contest)
	if (page.movedTo) throw redirect(page.movedTo)
	return page
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	const base = params.contest ? `/c/${params.contest}` : ''
	return handleForm(request, ObjectionForm, async (input) => {
		const { code } = await fileObjection(ctx, params.noticeId!, input, params.contest)
		const to = `${base}/notices/${params.noticeId}/objections?code=${code}`
		return redirectWithToast(to, 'objection.filed')
	})
}

function Facts({ page }: { page: NoticePage }) {
	const t = useText(resultsText)
	const locale = useLocale()
	const { notice, canFile, now } = page
	const until = formatDeadline(notice.closesAt, locale)
	return (
		<Panel tone="official">
			<Stack gap={5}>
				{canFile ? (
					<Row justify="between" align="end">
						<Countdown to={notice.closesAt} now={now} label={t.closesLine(until)} size="normal" />
						<ButtonLink kind="alt" href="#object">
							{t.howTo}
						</ButtonLink>
					</Row>
				) : null}
				<DescriptionList
					columns={2}
					items={[
						{ term: t.from, value: formatDateTime(notice.openedAt, locale) },
						{ term: t.until, value: until, note: t.days(String(notice.workingDays)) },
						...(notice.number ? [{ term: t.number, value: notice.number }] : []),
						...(notice.auditHead
							? [{ term: t.auditHead, value: <Hash value={notice.auditHead} /> }]
							: []),
					]}
				/>
			</Stack>
		</Panel>
	)
}

export default function PublicNotice() {
	const t = useText(resultsText)
	const kinds = useText(noticeText).notice.kinds
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const base = usePublicBase()
	const { notice } = page
	const [word, title] = page.canFile ? t.open : t.over
	return (
		<Page>
			<PageHeader
				song
				title={notice.title}
				crumbs={[{ href: `${base}/notices`, label: t.notices }]}
				state={<StateWord tone={page.canFile ? 'info' : 'quiet'} word={word!} title={title} />}
				lead={notice.kind === 'supplementary' ? kinds.supplementary : undefined}
			/>
			<Facts page={page} />
			<Panel>
				<Lines text={notice.body} />
			</Panel>
			<NoticeLists page={page} />
			<Objecting
				page={page}
				lastResult={answer && 'result' in answer ? answer.result : undefined}
			/>
		</Page>
	)
}
