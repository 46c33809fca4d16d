import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { RadioGroup } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { DeskForm, type DeskResult } from './desk-form'

type Fact = ClaimDesk['facts'][number]

/** Verified, or not and why; a finding already given can be changed. */
export function FactFinding({
	fact,
	revision,
	result,
}: {
	fact: Fact
	revision: number
	result: DeskResult
}) {
	const t = useText(incentiveDeskText).desk
	const form = (
		<DeskForm
			intent="verify"
			revision={revision}
			of={{ name: 'factId', value: fact.id }}
			result={result}
		>
			{({ note }) => (
				<>
					<TextField field={note} label={t.note} hint={t.noteHint} />
					<Row gap={3}>
						<Button size="small" name="finding" value="verified">
							{t.verify}
						</Button>
						<Button size="small" kind="alt" name="finding" value="refused">
							{t.refuse}
						</Button>
					</Row>
				</>
			)}
		</DeskForm>
	)
	const decided = fact.verified || fact.refused
	return decided ? <Details summary={t.verifyAgain}>{form}</Details> : form
}

/** What an officer looked up himself, with its source. */
export function FactInquiry({
	kind,
	open,
	desk,
	result,
}: {
	kind: string
	open: boolean
	desk: ClaimDesk
	result: DeskResult
}) {
	const t = useText(incentiveDeskText).desk
	return (
		<Details summary={t.record} open={open}>
			<DeskForm
				intent="record"
				revision={desk.revision}
				of={{ name: 'kind', value: kind }}
				result={result}
			>
				{({ note, value }) => (
					<>
						<RadioGroup
							field={value}
							label={t.record}
							labelHidden
							inline
							required
							options={[
								{ value: 'no', label: t.recordOf.no },
								{ value: 'yes', label: t.recordOf.yes },
							]}
						/>
						<TextField field={note} label={t.recordNote} hint={t.recordHint} required />
						<Row>
							<Button size="small">{t.record}</Button>
						</Row>
					</>
				)}
			</DeskForm>
		</Details>
	)
}
