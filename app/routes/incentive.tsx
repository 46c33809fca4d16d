import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { incentiveAreas } from '~/modules/incentive/queries/claims.server'
import { useText } from '~/ui/locale'
import { requireContext } from '~/web/context.server'
import { WorkFrame } from '~/web/work-frame'

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return incentiveAreas(ctx)
}

export default function IncentiveLayout() {
	const t = useText(incentiveDeskText).side
	const { claims, payments } = useLoaderData<typeof loader>()
	const items = [
		{ href: '/incentive', label: t.claims, count: claims },
		{ href: '/incentive/policies', label: t.policies },
		{ href: '/incentive/budgets', label: t.budgets },
		{ href: '/incentive/payments', label: t.payments, count: payments },
	]
	return (
		<WorkFrame side={{ title: t.title, items }}>
			<Outlet />
		</WorkFrame>
	)
}
