import { entrantText } from '~/messages/entrant'
import type { OwnAward } from '~/modules/award/queries/own-award.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { DocumentLinks } from '~/web/entrant/document-links'

/** What the entry won: its certificate, and where the public sees it. */
export function Award({ entryId, award }: { entryId: string; award: OwnAward | null }) {
	const t = useText(entrantText).entry
	if (!award) return null
	return (
		<Panel tone="official" title={t.award}>
			<DescriptionList
				columns={2}
				items={[
					{
						term: t.certificate,
						value: award.certificateNumber,
						note: award.revoked ? (
							<Text as="span" tone="no">
								{`${t.certificateRevoked} ${award.revocation}`}
							</Text>
						) : undefined,
					},
					{ term: t.document, value: award.documentNumber },
				]}
			/>
			{award.revoked ? null : (
				<DocumentLinks href={`/entrant/entries/${entryId}/certificate`} label={t.getCertificate} />
			)}
			<ProofLine
				items={[
					<TextLink key="check" href={`/verify/certificate/${award.certificateNumber}`}>
						{t.checkCertificate}
					</TextLink>,
					award.itemId && (
						<TextLink key="page" href={`/c/${award.slug}/showcase/${award.itemId}`}>
							{t.showcase}
						</TextLink>
					),
				]}
			/>
		</Panel>
	)
}
