import { uiText } from '~/messages/ui'
import { ButtonLink } from './button'
import { Page } from './layout'
import { useText } from './locale'
import { Mark } from './mark'
import styles from './error-page.module.css'

/**
 * What went wrong, what to do, and the number that finds it in the log. Outside a shell
 * (`inShell` unset) it is the page's main part itself and carries the mark.
 */
export function ErrorPage({
	status,
	requestId,
	message,
	homeHref = '/',
	inShell,
}: {
	status: number
	requestId?: string
	message?: string
	homeHref?: string
	inShell?: boolean
}) {
	const t = useText(uiText)
	const titles: Record<number, string> = {
		403: t.error403,
		404: t.error404,
		405: t.error405,
		500: t.error500,
	}
	const helps: Record<number, string> = {
		403: t.error403Help,
		404: t.error404Help,
		405: t.error405Help,
		500: t.error500Help,
	}
	const Main = inShell ? 'div' : 'main'
	return (
		<Page width="read">
			<Main id={inShell ? undefined : 'main'} className={styles.error}>
				{!inShell && <Mark />}
				<p className={styles.status}>{status}</p>
				<h1 className={styles.title}>{titles[status] ?? t.errorOther}</h1>
				<p className={styles.help}>{message ?? helps[status] ?? t.error500Help}</p>
				{requestId && (
					<p className={styles.request}>
						{t.requestId} <code>{requestId}</code>
					</p>
				)}
				<p className={styles.action}>
					<ButtonLink kind="alt" href={homeHref}>
						{t.backHome}
					</ButtonLink>
				</p>
			</Main>
		</Page>
	)
}
