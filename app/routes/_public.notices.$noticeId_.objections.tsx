import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { objectionText } from '~/messages/objection'
import { findObjectionByCode } from '~/modules/notice/queries/objections.server'
import { TrackForm } from '~/modules/notice/schema'
import { Button } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { Lines, Page, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { ObjectionStateWord } from '~/ui/objection-state-word'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => objectionText[locale].file.track)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const { code } = parseSearch(request, TrackForm)
	const found = await findObjectionByCode(ctx, params.noticeId!, code, params.contest)
	return { code, found }
}

type Found = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['found']>

function Progress({ found }: { found: Found }) {
	const t = useText(objectionText)
	const locale = useLocale()
	const words = t.objection
	const cause = words.causes[found.cause as keyof typeof words.causes]?.[0] ?? found.cause
	return (
		<Panel
			tone="official"
			title={words.title(found.code)}
			note={found.state === 'received' ? t.file.receivedNote : undefined}
		>
			<DescriptionList
				items={[
					{
						term: t.file.progress,
						value: <ObjectionStateWord state={found.state} />,
						note: words.states[found.state][1],
					},
					{ term: words.about, value: found.entry.title },
					{ term: words.cause, value: cause },
					{ term: words.filed, value: formatDateTime(found.filedAt, locale) },
					{ term: words.due, value: formatDeadline(found.answerDueAt, locale) },
					...(found.answeredAt
						? [{ term: words.answered, value: formatDateTime(found.answeredAt, locale) }]
						: []),
				]}
			/>
			{found.answer ? <Lines text={found.answer} /> : null}
		</Panel>
	)
}

export default function TrackObjection() {
	const t = useText(objectionText)
	const notices = useText(noticeText).notice
	const { code, found } = useLoaderData<typeof loader>()
	const base = usePublicBase()
	const { noticeId } = useParams()
	return (
		<Page width="read">
			<PageHeader
				title={t.file.track}
				crumbs={[{ href: `${base}/notices/${noticeId}`, label: notices.kinds.public_notice }]}
			/>
			{found ? <Progress found={found} /> : null}
			{code && !found ? <Notice tone="warn" title={t.file.unknown} /> : null}
			<Panel>
				<Form method="get">
					<TextField
						field={plainField('code', found ? '' : code)}
						width="medium"
						label={t.file.trackCode}
						required
					/>
					<div>
						<Button kind={found ? 'alt' : 'primary'}>{t.file.trackSubmit}</Button>
					</div>
				</Form>
			</Panel>
			<Text size="small" tone="muted">
				{t.objection.sealed}
			</Text>
		</Page>
	)
}
