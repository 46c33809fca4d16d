import { Form } from '@remix-run/react'
import { uiText } from '~/messages/ui'
import { useLocale, useText } from './locale'
import styles from './header-tools.module.css'

/** Turns to the other language and comes back to the same page. */
export function LanguageSwitch({ path }: { path: string }) {
	const t = useText(uiText)
	const locale = useLocale()
	const other = locale === 'en' ? 'zh-CN' : 'en'
	return (
		<Form method="post" action="/language" reloadDocument className={styles.form}>
			<input type="hidden" name="locale" value={other} />
			<input type="hidden" name="returnTo" value={path} />
			<button type="submit" className={styles.tool} lang={other} title={t.switchLanguage}>
				{t.otherLanguage}
			</button>
		</Form>
	)
}
