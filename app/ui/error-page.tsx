import { uiText } from '~/messages/ui'
import { ButtonLink } from './button'
import { Page } from './layout'
import { useText } from './locale'
import styles from './error-page.module.css'

/** What went wrong, what to do, and the number that finds it in the log. */
export function ErrorPage({
	status,
	requestId,
	message,
	homeHref = '/',
}: {
	status: number
	requestId?: string
	message?: string
	homeHref?: string
}) {
	const t = useText(uiText)
	const titles: Record<number, string> = { 403: t.error403, 404: t.error404, 500: t.error500 }
	const helps: Record<number, string> = {
		403: t.error403Help,
		404: t.error404Help,
		500: t.error500Help,
	}
	return (
		<Page width="read">
			<div className={styles.error}>
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
			</div>
		</Page>
	)
}
