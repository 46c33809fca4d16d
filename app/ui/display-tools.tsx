import { Form } from '@remix-run/react'
import { useId } from 'react'
import { uiText } from '~/messages/ui'
import { HeaderMenu } from './header-menu'
import { useText } from './locale'
import styles from './display-tools.module.css'

/** How a reader wants pages shown; the server keeps it in cookies. */
export type DisplayChoice = { large: boolean; contrast: boolean; underline: boolean }

function Switch({
	name,
	on,
	label,
	hint,
}: {
	name: keyof DisplayChoice
	on: boolean
	label: string
	hint: string
}) {
	const t = useText(uiText)
	const hintId = useId()
	return (
		<li>
			<button
				type="submit"
				name={name}
				value={on ? '0' : '1'}
				aria-pressed={on}
				aria-describedby={hintId}
				className={styles.switch}
			>
				<span className={styles.label}>{label}</span>
				<span className={styles.state} aria-hidden="true">
					{on ? t.switchOn : t.switchOff}
				</span>
			</button>
			<p id={hintId} className={styles.hint}>
				{hint}
			</p>
		</li>
	)
}

/** 无障碍: larger text, high contrast, underlined links; remembered, and undone by one button. */
export function DisplayTools({
	path,
	display,
	id = 'display-tools',
}: {
	path: string
	display: DisplayChoice
	/** Where the answer to a switch leads back to. */
	id?: string
}) {
	const t = useText(uiText)
	const { large, contrast, underline } = display
	const changed = large || contrast || underline
	return (
		<HeaderMenu id={id} word={t.displayTools} path={path} marked={changed}>
			<Form method="post" action="/display" reloadDocument className={styles.panel}>
				<input type="hidden" name="returnTo" value={path} />
				<ul className={styles.switches} aria-label={t.displayTools}>
					<Switch name="large" on={large} label={t.largeText} hint={t.largeTextHint} />
					<Switch name="contrast" on={contrast} label={t.highContrast} hint={t.highContrastHint} />
					<Switch
						name="underline"
						on={underline}
						label={t.underlineLinks}
						hint={t.underlineLinksHint}
					/>
				</ul>
				<button type="submit" name="reset" value="1" disabled={!changed} className={styles.reset}>
					{t.resetDisplay}
				</button>
			</Form>
		</HeaderMenu>
	)
}
