import { pagesText } from '~/messages/public-pages'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatOrdinal } from '~/ui/format'
import { Row, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Card, Section } from '~/ui/section'
import { Tags } from '~/ui/tags'
import { ProblemTable } from '~/web/problem-table'
import { usePublicBase } from '~/web/public-frame'
import type { Home } from './home-hero'

export function TrackCards({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	return home.tracks.map((track, index) => {
		const count = formatCount(home.problemCount, locale)
		const ordinal = formatOrdinal(index + 1, locale)
		const tags = track.requiresProblem
			? [
					...(home.problemCount > 0 ? [t.problemCount(count)] : []),
					...home.policyKinds.map((kind) => t.policyKinds[kind]),
				]
			: track.domains
		return (
			<Card
				key={track.code}
				title={t.track(ordinal, track.name)}
				foot={
					<Row gap={5}>
						<TextLink href={`${base}/tracks/${track.code}`}>{t.trackDetails} →</TextLink>
						{track.requiresProblem && home.problemCount > 0 ? (
							<TextLink href={`${base}/problems`}>{t.chooseProblem} →</TextLink>
						) : null}
					</Row>
				}
			>
				<Text tone="muted">{track.summary}</Text>
				{tags.length > 0 ? <Tags items={tags} /> : null}
			</Card>
		)
	})
}

export function LatestProblems({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	if (!home.tracks.some(({ requiresProblem }) => requiresProblem)) return null
	const all = t.allProblems(formatCount(home.problemCount, locale))
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
