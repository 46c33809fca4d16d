import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { identityText } from '~/messages/identity'
import { mailDeskText } from '~/messages/mail-desk'
import { securityText } from '~/messages/security'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { requireContext } from '~/web/context.server'
import { WorkFrame } from '~/web/work-frame'

export async function loader({ request }: LoaderFunctionArgs) {
	await requireContext(request)
	return null
}

export default function AccountLayout() {
	const t = useText(identityText)
	const security = useText(securityText)
	const { account } = useText(addressText)
	const { mine } = useText(mailDeskText)
	const items = [
		{ href: '/account', label: t.profile },
		{ href: '/account/contact', label: account.title },
		{ href: '/account/password', label: t.changePassword },
		{ href: '/account/security', label: security.title },
		{ href: '/account/messages', label: mine.title },
	]
	return (
		<WorkFrame side={{ title: t.account, items }}>
			<Page width="read">
				<Outlet />
			</Page>
		</WorkFrame>
	)
}
