import { Form } from '@remix-run/react'
import { uiText } from '~/messages/ui'
import { useLocale, useText } from './locale'
import styles from './header-tools.module.css'

export type DisplayChoice = { large: boolean; contrast: boolean }

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

function DisplaySwitch({
	path,
	name,
	on,
	label,
}: {
	path: string
	name: 'large' | 'contrast'
	on: boolean
	label: string
}) {
	return (
		<Form method="post" action="/display" reloadDocument className={styles.form}>
			<input type="hidden" name={name} value={on ? '0' : '1'} />
			<input type="hidden" name="returnTo" value={path} />
			<button type="submit" className={styles.tool}>
				{label}
			</button>
		</Form>
	)
}

/** Larger text and high contrast, kept by the server in a cookie. */
export function DisplaySwitches({ path, display }: { path: string; display: DisplayChoice }) {
	const t = useText(uiText)
	return (
		<>
			<DisplaySwitch
				path={path}
				name="large"
				on={display.large}
				label={display.large ? t.textNormal : t.textLarger}
			/>
			<DisplaySwitch
				path={path}
				name="contrast"
				on={display.contrast}
				label={display.contrast ? t.contrastNormal : t.contrastHigh}
			/>
		</>
	)
}
