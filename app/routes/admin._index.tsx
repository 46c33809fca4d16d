import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { auditHead } from '~/modules/audit/queries.server'
import { getAdminHome, requireAdminArea } from '~/modules/identity/queries.server'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Stat, Stats } from '~/ui/stat'
import { AuditHead } from '~/web/parts/audit-head'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'
import { useRoot } from '~/web/use-root'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { administrator } = await requireAdminArea(ctx)
	if (!administrator) throw redirect('/admin/audit')
	const [home, head] = await Promise.all([getAdminHome(ctx), auditHead(ctx)])
	return { home, head }
}

type Home = Awaited<ReturnType<typeof getAdminHome>>

const places = {
	waiting: '/admin/users?state=waiting',
	failedJobs: '/admin/jobs',
	failedTexts: '/admin/texts?state=failed',
	failedMail: '/admin/mail?state=failed',
} as const

function First({ home }: { home: Home }) {
	const t = useText(adminText)
	const now = useRoot().now
	const { first } = home
	const detail = home.mine > 0 ? t.homeMine(home.mine) : undefined
	if (!first) return <NextStep now={now} tone="done" sentence={t.homeNothing} detail={detail} />
	return (
		<NextStep
			now={now}
			sentence={t.homeFirst[first](home[first])}
			detail={detail}
			action={{ label: t.homeAction[first], href: places[first] }}
		/>
	)
}

/** How many of a thing went wrong, which is told in red where there are any. */
function Failed({ label, value, href }: { label: string; value: number; href: string }) {
	return <Stat label={label} value={value} href={href} tone={value > 0 ? 'no' : undefined} />
}

export default function AdminHome() {
	const t = useText(adminText)
	const { home, head } = useLoaderData<typeof loader>()
	return (
		<Stack gap={6}>
			<PageHeader title={t.title} />
			<First home={home} />
			<Stats>
				<Stat label={t.accounts} value={home.users} href="/admin/users" />
				<Failed label={t.failedMail} value={home.failedMail} href={places.failedMail} />
				<Stat label={t.queuedMail} value={home.queuedMail} href="/admin/mail?state=queued" />
				<Failed label={t.failedTexts} value={home.failedTexts} href={places.failedTexts} />
				<Failed label={t.failedJobs} value={home.failedJobs} href={places.failedJobs} />
				<Stat label={t.waitingJobs} value={home.waitingJobs} href={places.failedJobs} />
			</Stats>
			<AuditHead head={head} none={`${t.auditHead} · ${t.auditHeadNone}`} />
		</Stack>
	)
}
