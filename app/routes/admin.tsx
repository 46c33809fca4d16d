import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { frameText } from '~/messages/frame'
import { mailDeskText } from '~/messages/mail-desk'
import { requireAdminArea } from '~/modules/identity/queries.server'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { requireContext } from '~/web/context.server'
import { WorkFrame } from '~/web/work-frame'

export async function loader({ request }: LoaderFunctionArgs) {
	return requireAdminArea(await requireContext(request))
}

export default function AdminLayout() {
	const t = useText(adminText)
	const { supervision } = useText(frameText)
	const d = useText(mailDeskText)
	const { administrator, waiting } = useLoaderData<typeof loader>()
	const audit = { href: '/admin/audit', label: t.audit }
	const items = administrator
		? [
				{ href: '/admin', label: t.home },
				{ href: '/admin/users', label: t.users, count: waiting },
				audit,
				{ href: '/admin/mail', label: t.mail },
				{ href: '/admin/texts', label: d.texts },
				{ href: '/admin/jobs', label: d.queue.title },
				{ href: '/admin/clock', label: t.clock },
			]
		: [audit]
	return (
		<WorkFrame side={{ title: administrator ? t.title : supervision, items }}>
			<Page width="wide">
				<Outlet />
			</Page>
		</WorkFrame>
	)
}
