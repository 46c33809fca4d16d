import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { auditHead } from '~/modules/audit/queries.server'
import { getAdminHome, requireAdminArea } from '~/modules/identity/queries.server'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Hash, ProofLine } from '~/ui/proof-line'
import { Stat, Stats } from '~/ui/stat'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { queueCounts } from '~/web/queue.server'
import { pageTitle } from '~/web/title'
import { useRoot } from '~/web/use-root'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { administrator } = await requireAdminArea(ctx)
	if (!administrator) throw redirect('/admin/audit')
	const [home, head, jobs] = await Promise.all([getAdminHome(ctx), auditHead(ctx), queueCounts()])
	return { home, head, jobs }
}

type Home = Awaited<ReturnType<typeof getAdminHome>>

function First({ home }: { home: Home }) {
	const t = useText(adminText)
	const now = useRoot()?.now ?? 0
	const detail = home.mine > 0 ? t.homeMine(home.mine) : undefined
	if (home.waiting > 0) {
		return (
			<NextStep
				now={now}
				sentence={t.homeWaiting(home.waiting)}
				detail={detail}
				action={{ label: t.homeWaitingAction, href: '/admin/users?state=waiting' }}
			/>
		)
	}
	if (home.failedMail > 0) {
		return (
			<NextStep
				now={now}
				sentence={t.homeFailedMail(home.failedMail)}
				detail={detail}
				action={{ label: t.homeFailedMailAction, href: '/admin/mail?state=failed' }}
			/>
		)
	}
	return <NextStep now={now} tone="done" sentence={t.homeNothing} detail={detail} />
}

export default function AdminHome() {
	const t = useText(adminText)
	const { home, head, jobs } = useLoaderData<typeof loader>()
	return (
		<Stack gap={6}>
			<PageHeader title={t.title} />
			<First home={home} />
			<Stats>
				<Stat label={t.accounts} value={home.users} href="/admin/users" />
				<Stat
					label={t.failedMail}
					value={home.failedMail}
					href="/admin/mail?state=failed"
					tone={home.failedMail > 0 ? 'no' : undefined}
				/>
				<Stat label={t.queuedMail} value={home.queuedMail} href="/admin/mail?state=queued" />
				<Stat label={t.failedJobs} value={jobs.failed} tone={jobs.failed > 0 ? 'no' : undefined} />
				<Stat label={t.waitingJobs} value={jobs.due} />
			</Stats>
			<ProofLine
				items={
					head
						? [
								`${t.auditHead} · ${t.auditLength(head.seq)}`,
								<Hash key="hash" value={head.hash} form="long" />,
								<Time key="at" value={head.sealedAt} />,
							]
						: [`${t.auditHead} · ${t.auditHeadNone}`]
				}
			/>
		</Stack>
	)
}
