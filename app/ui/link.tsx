import { Link } from '@remix-run/react'
import type { AnchorHTMLAttributes, ReactNode } from 'react'

type SmartLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
	href: string
	children?: ReactNode
}

const isPage = (href: string) => href.startsWith('/') && !href.startsWith('//')

/** A link inside the site goes through the router; a download, a fragment or another site does not. */
export function SmartLink({ href, children, ...rest }: SmartLinkProps) {
	if (!isPage(href) || rest.download !== undefined || rest.target) {
		return (
			<a href={href} {...rest}>
				{children}
			</a>
		)
	}
	return (
		<Link to={href} {...rest}>
			{children}
		</Link>
	)
}
