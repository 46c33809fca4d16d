import { pagesText } from '~/messages/public-pages'
import type { getPublicHome } from '~/modules/contest/queries/public-home.server'
import { ButtonLink } from '~/ui/button'
import { Countdown } from '~/ui/countdown'
import { formatCount } from '~/ui/format'
import { Hero } from '~/ui/hero'
import { Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { ContestRail } from '~/web/contest-rail'
import { usePublicBase } from '~/web/public-frame'
import { useRoot } from '~/web/use-root'

export type Home = NonNullable<Awaited<ReturnType<typeof getPublicHome>>>

/** Entries are begun while registration or submission is open. */
function takesEntries({ stages }: Home['calendar']): boolean {
	return stages.some(
		({ key, status }) => status === 'now' && (key === 'registration' || key === 'submission'),
	)
}

function HeroButtons({ home }: { home: Home }) {
	const t = useText(pagesText)
	const base = usePublicBase()
	const signedIn = Boolean(useRoot()?.account)
	const locale = useLocale()
	const open = takesEntries(home.calendar)
	return (
		<Row gap={4}>
			{open ? (
				<ButtonLink size="large" href={signedIn ? '/entrant' : '/register'}>
					{signedIn ? t.myEntries : t.enter}
				</ButtonLink>
			) : null}
			{!open && home.lists.length > 0 ? (
				<ButtonLink size="large" href={`${base}/results`}>
					{t.seeResults}
				</ButtonLink>
			) : null}
			{home.problemCount > 0 ? (
				<ButtonLink size="large" kind="alt" href={`${base}/problems`}>
					{t.seeProblems(formatCount(home.problemCount, locale))}
				</ButtonLink>
			) : null}
		</Row>
	)
}

/** What this is, until when, what to do now, and where the contest stands. */
export function HomeHero({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const { countdown, now, stages } = home.calendar
	const hosts = home.hosts.join(locale === 'en' ? ', ' : '、')
	return (
		<Hero title={home.slogan} lead={t.hostedBy(home.edition, home.name, hosts)}>
			<Stack gap={6}>
				<Row gap={6} align="end">
					{countdown ? (
						<Countdown
							to={countdown.to}
							now={now}
							label={(countdown.closing ? t.toClosing : t.toOpening)(countdown.stage)}
						/>
					) : null}
					<HeroButtons home={home} />
				</Row>
				<ContestRail stages={stages} />
			</Stack>
		</Hero>
	)
}
