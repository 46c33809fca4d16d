import { rankingText } from '~/messages/ranking'
import type { findOwnPlace } from '~/modules/ranking/queries/own-place.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { useText } from '~/ui/locale'
import { ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'

type Place = Awaited<ReturnType<typeof findOwnPlace>>

/** The entry's code in the published ranking, told to its own firm only. */
export function OwnPlace({ place }: { place: Place }) {
	const t = useText(rankingText)
	if (!place) return null
	return (
		<Panel title={t.own.title} note={t.own.note}>
			<DescriptionList
				columns={2}
				items={[
					{ term: t.round, value: place.round },
					{ term: t.columns.code, value: <code>{place.code}</code> },
					...(place.score === null ? [] : [{ term: t.columns.score, value: place.score }]),
					...(place.rank === null ? [] : [{ term: t.columns.rank, value: place.rank }]),
				]}
			/>
			<ProofLine
				items={[
					<TextLink key="check" href={`/verify/ranking?snapshot=${place.snapshotId}`}>
						{t.verify.title}
					</TextLink>,
					<TextLink key="data" href={`/verify/ranking/${place.snapshotId}.json`} download>
						{t.download}
					</TextLink>,
				]}
			/>
		</Panel>
	)
}
