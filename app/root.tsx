import '~/ui/base.css'
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
	isRouteErrorResponse,
	Links,
	type Location,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useMatches,
	useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { frameText } from '~/messages/frame'
import { currentContest } from '~/modules/contest/access.server'
import { getPublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { ErrorPage } from '~/ui/error-page'
import { formatDateTime } from '~/ui/format'
import { useHydrated } from '~/ui/hydration'
import { TextLink } from '~/ui/button'
import { Row } from '~/ui/layout'
import { LocaleProvider, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { getContext } from '~/web/context.server'
import { FocusOnArrival } from '~/web/focus-on-arrival'
import { useNonce } from '~/web/nonce'
import { PublicFrame } from '~/web/public-frame'
import { loadRoot } from '~/web/root-data.server'
import { useReader } from '~/web/reader'
import { useRoot, useRootIfLoaded } from '~/web/use-root'

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const signedIn = ctx.actor.kind === 'user'
	const contest = await (signedIn ? getPublicChrome(ctx) : currentContest(ctx))
	const { root, headers } = await loadRoot(request, contest)
	return data(root, { headers })
}

export const meta: MetaFunction<typeof loader> = ({ data: root }) => {
	const t = frameText[root?.locale ?? 'zh-CN']
	return [{ title: root?.contestName || t.productTitle }]
}

/** True on pages that are read, not worked on: they are sent without scripts. */
function useStatic(): boolean {
	return useMatches().some(({ handle }) => (handle as { static?: boolean })?.static === true)
}

/**
 * By what key the place is kept to which a page was scrolled. Links within a page, which the browser
 * follows itself, have none of their own and would all share the place of the last one: they get one
 * that was never kept.
 */
function placeKey({ key }: Location): string {
	const shared = key === 'default' && typeof document !== 'undefined'
	return shared ? String(performance.now()) : key
}

export function Layout({ children }: { children: ReactNode }) {
	const root = useRootIfLoaded()
	const nonce = useNonce()
	const reader = useReader()
	const staticPage = useStatic() || root === undefined
	/** Who comes from a working page has the scripts already: only they scroll to the new page's top. */
	const withScripts = useHydrated() || !staticPage
	const locale = root?.locale ?? reader?.locale ?? 'zh-CN'
	const display = root?.display ?? reader?.display
	return (
		<html
			lang={locale}
			data-text={display?.large ? 'large' : undefined}
			data-contrast={display?.contrast ? 'high' : undefined}
			data-links={display?.underline ? 'underline' : undefined}
		>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href="/favicon.ico" sizes="48x48" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
				<Meta />
				<Links />
			</head>
			<body>
				<LocaleProvider locale={locale}>{children}</LocaleProvider>
				<FocusOnArrival />
				{withScripts ? (
					<>
						<ScrollRestoration getKey={placeKey} nonce={nonce} />
						<Scripts nonce={nonce} />
					</>
				) : null}
			</body>
		</html>
	)
}

function ClockBanner() {
	const t = useText(frameText)
	const root = useRoot()
	if (!root.clockMoved) return null
	return (
		<Notice tone="warn" role="status">
			<Row gap={4} align="baseline">
				{t.clockMoved(formatDateTime(root.now, root.locale))}
				{root.administrator ? <TextLink href="/admin/clock">{t.changeClock}</TextLink> : null}
			</Row>
		</Notice>
	)
}

export default function App() {
	return (
		<>
			<ClockBanner />
			<Outlet />
		</>
	)
}

function messageOf(error: unknown): string | undefined {
	if (!isRouteErrorResponse(error)) return undefined
	const message = (error.data as { message?: unknown } | null)?.message
	return typeof message === 'string' ? message : undefined
}

export function ErrorBoundary() {
	const error = useRouteError()
	const root = useRootIfLoaded()
	const reader = useReader()
	const requestId = root?.requestId ?? reader?.requestId
	const status = isRouteErrorResponse(error) ? error.status : 500
	const page = { status, requestId, message: messageOf(error) }
	if (!root) return <ErrorPage {...page} />
	return (
		<PublicFrame contest={null}>
			<ErrorPage {...page} inShell />
		</PublicFrame>
	)
}
