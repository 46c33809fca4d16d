import { pagesText } from '~/messages/public-pages'
import { signs } from '~/messages/punctuation'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatOrdinal } from '~/ui/format'
import { Columns, Row } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Card, Section } from '~/ui/section'
import { ProblemTable } from '~/web/parts/problem-table'
import { usePublicBase } from '~/web/public-frame'
import type { Home } from './home-hero'

type Track = Home['tracks'][number]

/** On what entries are made, what they are judged by, on which list the best stand. */
function TrackFacts({ track, problems }: { track: Track; problems: number }) {
	const t = useText(pagesText)
	const s = useText(signs)
	const criteria = s.list(
		track.criteria.map(({ name, maximum }) => t.criterionPoints(name, String(maximum / 100))),
	)
	return (
		<DescriptionList
			narrow
			items={[
				track.requiresProblem
					? { term: t.problemsTerm, value: t.problemCount(formatCount(problems)) }
					: { term: t.openDomains, value: s.list(track.domains) },
				...(track.judgesPerEntry
					? [{ term: t.judged, value: t.judgedBy(String(track.judgesPerEntry), criteria) }]
					: []),
				{ term: t.toBeListed, value: t.listed(track.listTitle, String(track.seats)) },
			]}
		/>
	)
}

export function TrackCards({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	return (
		<Columns count={home.tracks.length > 1 ? 2 : 1}>
			{home.tracks.map((track, index) => (
				<Card
					key={track.code}
					title={t.track(formatOrdinal(index + 1, locale), track.name)}
					foot={
						<Row gap={5}>
							<TextLink href={`${base}/tracks/${track.code}`}>{t.trackDetails} →</TextLink>
							{track.requiresProblem && home.problemCount > 0 ? (
								<TextLink href={`${base}/problems`}>{t.chooseProblem} →</TextLink>
							) : null}
						</Row>
					}
				>
					<p>{track.summary}</p>
					<TrackFacts track={track} problems={home.problemCount} />
				</Card>
			))}
		</Columns>
	)
}

export function LatestProblems({ home }: { home: Home }) {
	const t = useText(pagesText)
	const base = usePublicBase()
	if (!home.tracks.some(({ requiresProblem }) => requiresProblem)) return null
	const all = t.allProblems(formatCount(home.problemCount))
	return (
		<Section
			title={t.latestProblems}
			actions={
				home.problemCount > 0 ? <TextLink href={`${base}/problems`}>{all} →</TextLink> : null
			}
		>
			{home.problems.length > 0 ? (
				<ProblemTable problems={home.problems} stage={home.submission} caption={t.latestProblems} />
			) : (
				<EmptyState title={t.noProblems}>{t.noProblemsNote}</EmptyState>
			)}
		</Section>
	)
}
