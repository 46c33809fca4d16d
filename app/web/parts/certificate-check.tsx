import { awardText } from '~/messages/award'
import { signs } from '~/messages/punctuation'
import type { findCertificate } from '~/modules/award/queries/certificate.server'
import { Button, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { formatDate } from '~/ui/format'
import { Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'

type Found = Awaited<ReturnType<typeof findCertificate>>

export function CertificateLookup() {
	const t = useText(awardText).check
	return (
		<Panel>
			<Form method="get" action="/verify/certificate">
				<TextField field={plainField('number')} label={t.number} width="medium" required />
				<div>
					<Button>{t.submit}</Button>
				</div>
			</Form>
		</Panel>
	)
}

function Facts({ found }: { found: NonNullable<Found> }) {
	const t = useText(awardText).check
	const s = useText(signs)
	const locale = useLocale()
	return (
		<Panel tone="official" title={found.number}>
			<Stack gap={5}>
				<DescriptionList
					items={[
						{ term: t.contest, value: found.contestName },
						{ term: t.hosts, value: s.list(found.hosts) },
						{ term: t.list, value: found.listTitle },
						{ term: t.entry, value: found.entryTitle },
						{ term: t.organization, value: found.organization },
						{ term: t.granted, value: formatDate(found.grantedAt, locale) },
						{ term: t.document, value: found.documentNumber },
						...(found.revokedAt
							? [
									{ term: t.revokedOn, value: formatDate(found.revokedAt, locale) },
									{ term: t.reason, value: found.revocation },
								]
							: []),
					]}
				/>
				<ProofLine
					items={[
						found.itemId && (
							<TextLink key="item" href={`/c/${found.slug}/showcase/${found.itemId}`}>
								{t.project}
							</TextLink>
						),
						<TextLink key="list" href={`/c/${found.slug}/results`}>
							{t.results}
						</TextLink>,
					]}
				/>
			</Stack>
		</Panel>
	)
}

/** Valid, revoked or never granted, in one word and in full. */
export function CertificateResult({ typed, found }: { typed: string; found: Found }) {
	const t = useText(awardText).check
	if (!found) {
		return (
			<Notice tone="error" title={t.unknown} role="status">
				{t.unknownNote(typed.slice(0, 60))}
			</Notice>
		)
	}
	return (
		<Stack gap={5}>
			<Notice
				tone={found.revokedAt ? 'warn' : 'success'}
				title={found.revokedAt ? t.revoked : t.valid}
				role="status"
			>
				{found.revokedAt ? t.revokedNote : t.validNote}
			</Notice>
			{found.isDemo ? <Notice tone="warn">{t.demo}</Notice> : null}
			<Facts found={found} />
		</Stack>
	)
}
