import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireContext } from '~/web/context.server'
import { WorkFrame } from '~/web/work-frame'

export async function loader({ request }: LoaderFunctionArgs) {
	await requireContext(request)
	return null
}

export default function JudgeLayout() {
	return (
		<WorkFrame>
			<Outlet />
		</WorkFrame>
	)
}
