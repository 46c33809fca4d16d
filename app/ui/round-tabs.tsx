import { useParams } from '@remix-run/react'
import { useLocale } from './locale'
import { Tabs } from './tabs'

type Round = {
	id: string
	name: string
	nameEn: string
	track: { code: string; name: string; nameEn: string }
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
				label: `${round.track.code} · ${english ? round.nameEn : round.name}`,
				current: round.id === current,
			}))}
		/>
	)
}
