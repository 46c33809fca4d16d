import { pagesText } from '~/messages/public-pages'
import { signs } from '~/messages/punctuation'
import type { getPublicHome } from '~/modules/contest/queries/public-home.server'
import { ButtonLink } from '~/ui/button'
import { Countdown } from '~/ui/countdown'
import { formatCount, formatDate, formatDateTime, formatDeadline } from '~/ui/format'
import { Hero } from '~/ui/hero'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { ContestRail, takesEntries } from '~/web/parts/contest-rail'
import { usePublicBase } from '~/web/public-frame'
import { useRoot } from '~/web/use-root'

export type Home = NonNullable<Awaited<ReturnType<typeof getPublicHome>>>

/** What a visitor can do now: enter, read the notice, read the lists; else learn how it is judged. */
function useFirstStep(home: Home) {
	const t = useText(pagesText)
	const base = usePublicBase()
	const signedIn = Boolean(useRoot().account)
	const notice = home.notices.find(({ closesAt }) => closesAt > home.calendar.now)
	if (takesEntries(home.calendar.stages)) {
		return signedIn
			? { href: '/entrant', label: t.myEntries }
			: { href: '/register', label: t.enter }
	}
	if (home.lists.length > 0) return { href: `${base}/results`, label: t.seeResults }
	if (notice) return { href: `${base}/notices/${notice.id}`, label: t.seeNotice }
	if (signedIn) return { href: '/entrant', label: t.myEntries }
	return null
}

function useSecondStep(home: Home) {
	const t = useText(pagesText)
	const base = usePublicBase()
	if (home.lists.length > 0 && home.policies.length > 0) {
		return { href: `${base}/policies`, label: t.seePolicies }
	}
	if (home.problemCount > 0) {
		const label = t.seeProblems(formatCount(home.problemCount))
		return { href: `${base}/problems`, label }
	}
	const track = home.tracks[0]
	return track ? { href: `${base}/tracks/${track.code}`, label: t.seeJudging } : null
}

function HeroButtons({ home }: { home: Home }) {
	const first = useFirstStep(home)
	const second = useSecondStep(home)
	return (
		<Row gap={4}>
			{first ? (
				<ButtonLink size="large" href={first.href}>
					{first.label}
				</ButtonLink>
			) : null}
			{second ? (
				<ButtonLink size="large" kind="alt" href={second.href}>
					{second.label}
				</ButtonLink>
			) : null}
		</Row>
	)
}

/** Until when; once the lists are out, since when. */
function Until({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const { countdown, now } = home.calendar
	const releasedAt = home.lists[0]?.releasedAt
	if (releasedAt) {
		return <Text size="large">{t.listsReleased(formatDate(releasedAt, locale))}</Text>
	}
	if (!countdown) return null
	const { closing, stage, to } = countdown
	const label = closing
		? t.toClosing(stage, formatDeadline(to, locale))
		: t.toOpening(stage, formatDateTime(to, locale))
	return <Countdown to={to} now={now} label={label} />
}

/** What this is, until when, what to do now, and where the contest stands. */
export function HomeHero({ home }: { home: Home }) {
	const t = useText(pagesText)
	const s = useText(signs)
	return (
		<Hero title={home.slogan} lead={t.hostedBy(home.edition, home.name, s.list(home.hosts))}>
			<Stack gap={6}>
				<Row gap={6} align="end">
					<Until home={home} />
					<HeroButtons home={home} />
				</Row>
				<ContestRail stages={home.calendar.stages} />
			</Stack>
		</Hero>
	)
}
