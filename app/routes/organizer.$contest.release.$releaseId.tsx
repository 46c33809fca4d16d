import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { inLanguage } from '~/messages/define'
import { noticeText } from '~/messages/notice'
import { settleRelease } from '~/modules/notice/commands/settle-release.server'
import { getRelease } from '~/modules/notice/queries/releases.server'
import { SettleForm } from '~/modules/notice/schema'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { Lines, Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Hash } from '~/ui/proof-line'
import { ReleaseStateWord } from '~/ui/release-state-word'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { ReleaseLists } from '~/web/parts/release-lists'
import { SecondWord } from '~/web/parts/second-word'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getRelease(ctx, params.contest!, params.releaseId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, SettleForm, async (input) => {
		await settleRelease(ctx, params.contest!, params.releaseId!, input)
		return redirectWithToast(`/organizer/${params.contest}/release`, `release.${input.outcome}`)
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Facts({ release }: { release: Loaded['release'] }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const { approvedBy, releasedAt, notice } = release
	const on = (who: string, when: Date) => t.decision.on(who, formatDateTime(when, locale))
	const approved = approvedBy && (releasedAt ? on(approvedBy.name, releasedAt) : approvedBy.name)
	return (
		<Panel>
			<DescriptionList
				columns={2}
				items={[
					{ term: t.release.documentNumber, value: release.documentNumber },
					{ term: t.release.titleField, value: release.title },
					{
						term: t.release.closesAt,
						value: formatDeadline(notice.closesAt, locale),
						note: notice.title,
					},
					{ term: t.decision.proposedBy, value: on(release.proposedBy.name, release.proposedAt) },
					{ term: t.decision.approvedBy, value: approved ?? t.waitsForOther },
					...(release.auditHead
						? [{ term: t.auditHead, value: <Hash value={release.auditHead} /> }]
						: []),
				]}
			/>
			{release.body ? <Lines text={release.body} /> : null}
		</Panel>
	)
}

export default function ReviewRelease() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { contest } = useParams()
	const { release } = page
	const locale = useLocale()
	return (
		<Page>
			<PageHeader
				title={release.state === 'proposed' ? t.release.reviewTitle : t.release.settledTitle}
				lead={inLanguage(locale, release.title, release.titleEn)}
				crumbs={[{ href: `/organizer/${contest}/release`, label: t.release.title }]}
				state={<ReleaseStateWord state={release.state} />}
				actions={
					release.state === 'released' ? (
						<ButtonLink kind="alt" size="small" href={`/c/${contest}/results`}>
							{t.release.seeResults}
						</ButtonLink>
					) : null
				}
			/>
			<StaleAnswer shown={page.canSettle} />
			{release.state === 'proposed' && page.mine ? (
				<Notice tone="info">{t.ownProposal}</Notice>
			) : null}
			{page.canSettle ? (
				<Notice tone="warn" title={t.reviewThis(release.proposedBy.name)}>
					{t.reviewHint}
				</Notice>
			) : null}
			<Facts release={release} />
			<ReleaseLists lists={page.lists} />
			{page.canSettle ? (
				<SecondWord
					lead={t.release.lead}
					approve={t.release.publish}
					question={{ text: t.release.publishQuestion, confirm: t.release.publishConfirm }}
					lastResult={answer && 'result' in answer ? answer.result : undefined}
				/>
			) : null}
		</Page>
	)
}
