import styles from './mail-sheet.module.css'

/** A mail as sent, in a frame that runs nothing and reaches nothing. */
export function MailSheet({ title, src }: { title: string; src: string }) {
	return <iframe className={styles.sheet} title={title} src={src} sandbox="" />
}
