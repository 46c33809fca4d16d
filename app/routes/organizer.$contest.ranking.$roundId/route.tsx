import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { rankingText } from '~/messages/ranking'
import { freezeRanking } from '~/modules/ranking/commands/freeze-ranking.server'
import { FreezeForm, SnapshotSearch } from '~/modules/ranking/forms'
import { getRoundRanking } from '~/modules/ranking/queries/round.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDateTime } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Hash, ProofLine } from '~/ui/proof-line'
import { RoundStateWord } from '~/ui/round-state-word'
import { Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { FreezePanel } from './freeze-panel'
import { Ledger } from './ledger-table'
import { RankingTable, type RoundPage } from './ranking-table'
import { RuleFacts, SheetCounts } from './round-facts'
import { Snapshots } from './snapshots'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { snapshot } = parseSearch(request, SnapshotSearch)
	return getRoundRanking(ctx, params.contest!, params.roundId!, snapshot ?? null)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, FreezeForm, async (input) => {
		await freezeRanking(ctx, params.contest!, params.roundId!, input)
		const to = `/organizer/${params.contest}/ranking/${params.roundId}`
		return redirectWithToast(to, 'ranking.frozen')
	})
}

function Result({ page }: { page: RoundPage }) {
	const t = useText(rankingText)
	const locale = useLocale()
	const { shown, ranking } = page
	const newest = page.snapshots[0]
	const same = newest?.hash === ranking.hash
	const title = shown ? t.frozen(String(shown.number)) : t.preview
	const proof = shown
		? [shown.author, formatDateTime(shown.createdAt, locale), shown.algorithmVersion]
		: [newest && same ? t.previewSame(String(newest.number)) : t.previewNote]
	return (
		<Section title={title} note={shown?.reason || undefined}>
			<Stack gap={4}>
				<RankingTable page={page} caption={title} />
				<ProofLine items={[...proof, <Hash key="hash" value={ranking.hash} label={t.hash} />]} />
				<Ledger page={page} />
			</Stack>
		</Section>
	)
}

/** The page shows the ranking as it stands now, it differs from the last frozen one, and may be frozen. */
const offersFreezing = ({ ranking, shown, snapshots, canFreeze }: RoundPage) =>
	ranking.sheets.counted > 0 && !shown && canFreeze && snapshots[0]?.hash !== ranking.hash

export default function RoundRanking() {
	const t = useText(rankingText)
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { contest } = useParams()
	const { round, shown } = page
	const base = `/organizer/${contest}/ranking`
	return (
		<Page width="wide">
			<PageHeader
				title={round.name}
				lead={
					round.deciding
						? t.decidingList(round.listTitle)
						: round.state === 'preparing'
							? undefined
							: t.notDeciding
				}
				crumbs={[{ href: base, label: t.back }]}
				state={<RoundStateWord state={round.state} />}
				actions={
					shown ? (
						<ButtonLink kind="alt" size="small" href={`${base}/${round.id}`}>
							{t.nowView}
						</ButtonLink>
					) : round.deciding && page.snapshots[0]?.hash === page.ranking.hash ? (
						<ButtonLink href={`/organizer/${contest}/decision`}>{t.toDecision}</ButtonLink>
					) : null
				}
			/>
			<StaleAnswer shown={offersFreezing(page)} />
			<RuleFacts round={round} />
			<Section title={t.inputs}>
				<SheetCounts sheets={page.ranking.sheets} />
			</Section>
			{page.sealed ? (
				<EmptyState title={t.sealed}>{t.sealedNote}</EmptyState>
			) : page.ranking.sheets.counted === 0 ? (
				<EmptyState title={t.noSheets}>{t.noSheetsNote}</EmptyState>
			) : (
				<>
					<Result page={page} />
					{shown ? null : (
						<FreezePanel
							page={page}
							lastResult={answer && 'result' in answer ? answer.result : undefined}
						/>
					)}
				</>
			)}
			<Snapshots page={page} />
		</Page>
	)
}
