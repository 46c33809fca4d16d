import { useParams } from '@remix-run/react'
import { useLocale } from './locale'
import { Tabs } from './tabs'

type Round = {
	id: string
	name: string
	nameEn: string
	track: { code: string; name: string; nameEn: string }
}

/** A round as one tells it from those of other tracks. */
export function useRoundName(round: Omit<Round, 'id'>): string {
	return roundName(round, useLocale() === 'en')
}

function roundName({ track, name, nameEn }: Omit<Round, 'id'>, english: boolean) {
	return `${track.code} · ${english ? nameEn : name}`
}

/** The rounds of a contest as tabs of an organizer's page. */
export function RoundTabs({
	label,
	rounds,
	current,
	page,
}: {
	label: string
	rounds: Round[]
	current: string
	page: string
}) {
	const english = useLocale() === 'en'
	const base = `/organizer/${useParams().contest}/${page}`
	return (
		<Tabs
			label={label}
			items={rounds.map((round) => ({
				href: `${base}?round=${round.id}`,
				label: roundName(round, english),
				current: round.id === current,
			}))}
		/>
	)
}
