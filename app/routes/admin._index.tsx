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
import { pageTitle } from '~/web/title'
import { useRoot } from '~/web/use-root'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { administrator } = await requireAdminArea(ctx)
	if (!administrator) throw redirect('/admin/audit')
	return { home: await getAdminHome(ctx), head: await auditHead(ctx) }
}

export default function AdminHome() {
	const t = useText(adminText)
	const { home, head } = useLoaderData<typeof loader>()
	const now = useRoot()?.now ?? 0
	return (
		<Stack gap={6}>
			<PageHeader title={t.title} />
			<NextStep
				sentence={home.waiting > 0 ? t.homeWaiting(home.waiting) : t.homeNothing}
				detail={home.mine > 0 ? t.homeMine(home.mine) : undefined}
				action={
					home.waiting > 0
						? { label: t.homeWaitingAction, href: '/admin/users?state=waiting' }
						: undefined
				}
				now={now}
				tone={home.waiting > 0 ? 'act' : 'done'}
			/>
			<Stats>
				<Stat label={t.accounts} value={home.users} href="/admin/users" />
				<Stat
					label={t.failedMail}
					value={home.failedMail}
					href="/admin/mail?state=failed"
					tone={home.failedMail > 0 ? 'no' : undefined}
				/>
				<Stat label={t.queuedMail} value={home.queuedMail} href="/admin/mail?state=queued" />
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
