import { uiText } from '~/messages/ui'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './site-footer.module.css'

export type SiteFooterProps = {
	organizers: { label: string; names: string[] }[]
	contact?: { phone?: string; email?: string; address?: string; hours?: string }
	filings?: { label: string; href?: string }[]
	links?: { href: string; label: string }[]
	/** The page's own address, for paper. */
	address?: string
}

function Contact({ contact }: { contact: NonNullable<SiteFooterProps['contact']> }) {
	const t = useText(uiText)
	const { phone, email, address, hours } = contact
	return (
		<dl className={styles.facts}>
			{phone && (
				<div>
					<dt>{t.phone}</dt>
					<dd>
						<a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
					</dd>
				</div>
			)}
			{email && (
				<div>
					<dt>{t.email}</dt>
					<dd>
						<a href={`mailto:${email}`}>{email}</a>
					</dd>
				</div>
			)}
			{hours && (
				<div>
					<dt>{t.hours}</dt>
					<dd>{hours}</dd>
				</div>
			)}
			{address && (
				<div>
					<dt>{t.address}</dt>
					<dd>{address}</dd>
				</div>
			)}
		</dl>
	)
}

/** Who holds the contest, how to reach them, and what the law wants under every page. */
export function SiteFooter(props: SiteFooterProps) {
	const { organizers, contact, filings = [], links = [], address } = props
	const t = useText(uiText)
	return (
		<footer className={styles.footer}>
			<div className={styles.inner}>
				<div className={styles.columns}>
					<dl className={styles.facts}>
						{organizers.map(({ label, names }) => (
							<div key={label}>
								<dt>{label}</dt>
								<dd>
									{names.map((name) => (
										<span key={name} className={styles.organizer}>
											{name}
										</span>
									))}
								</dd>
							</div>
						))}
					</dl>
					{contact && <Contact contact={contact} />}
				</div>
				{links.length > 0 && (
					<ul className={styles.links}>
						{links.map(({ href, label }) => (
							<li key={href}>
								<SmartLink href={href}>{label}</SmartLink>
							</li>
						))}
					</ul>
				)}
				{filings.length > 0 && (
					<ul className={styles.filings}>
						{filings.map(({ label, href }) => (
							<li key={label}>{href ? <SmartLink href={href}>{label}</SmartLink> : label}</li>
						))}
					</ul>
				)}
				{address && (
					<p className={styles.printed}>
						{t.pageAddress} {address}
					</p>
				)}
			</div>
		</footer>
	)
}
