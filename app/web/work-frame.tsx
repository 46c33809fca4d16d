import { useLocation } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import { frameText } from '~/messages/frame'
import { useText } from '~/ui/locale'
import { WorkShell } from '~/ui/work-shell'
import { useRoot } from './use-root'

type Props = {
	/** The section's own navigation beside the page. */
	side?: ComponentProps<typeof WorkShell>['side']
	/** The contest worked on, where it is not the current one. */
	contestName?: string
	banner?: ReactNode
	children: ReactNode
}

/** The frame of every signed-in page: areas by role, account, flash, from the root's data. */
export function WorkFrame({ side, contestName, banner, children }: Props) {
	const t = useText(frameText)
	const root = useRoot()
	const { pathname, search } = useLocation()
	return (
		<WorkShell
			contestName={contestName ?? (root?.contestName || t.productTitle)}
			areas={root?.areas ?? []}
			side={side}
			account={root?.account ?? { name: '', href: '/account' }}
			path={pathname + search}
			now={root?.now ?? 0}
			display={root?.display}
			flash={root?.flash ?? null}
			banner={banner}
		>
			{children}
		</WorkShell>
	)
}
