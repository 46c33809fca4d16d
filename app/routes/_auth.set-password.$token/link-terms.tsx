import { addressText } from '~/messages/address'
import { adminText } from '~/messages/admin'
import { signs } from '~/messages/punctuation'
import { DescriptionList } from '~/ui/description-list'
import { Lines } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Time } from '~/ui/time'
import type { OpenLink } from './route'

/** Who is asked to what, by whom, and until when. */
export function LinkTerms({ invitation, address, expiresAt, grants, seats }: OpenLink) {
	const t = useText(addressText).link
	const { roles } = useText(adminText)
	const s = useText(signs)
	const english = useLocale() === 'en'
	const nameOf = (contest: { name: string; nameEn: string | null }) =>
		(english && contest.nameEn) || contest.name
	const works = [
		...seats.map((contest) => `${t.judge} · ${nameOf(contest)}`),
		...grants.map(({ role, contest }) =>
			contest ? `${roles[role]} · ${nameOf(contest)}` : roles[role],
		),
	]
	const inviters = [
		...seats.flatMap(({ organizers }) => organizers),
		...grants.flatMap(({ proposedBy }) => proposedBy?.name ?? []),
	]
	const asked = [
		{ term: t.as, value: works.length > 0 ? <Lines text={works.join('\n')} /> : t.staff },
		...(inviters.length > 0 ? [{ term: t.by, value: s.list([...new Set(inviters)]) }] : []),
	]
	return (
		<DescriptionList
			items={[
				...(invitation ? asked : []),
				{ term: t.account, value: address },
				{
					term: t.until,
					value: <Time value={expiresAt} format="datetime" />,
					note: t.untilNote,
				},
			]}
		/>
	)
}
