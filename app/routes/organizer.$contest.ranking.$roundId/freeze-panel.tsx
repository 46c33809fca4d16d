import type { SubmissionResult } from '@conform-to/react'
import { rankingText } from '~/messages/ranking'
import { FreezeForm } from '~/modules/ranking/forms'
import { ConfirmButton } from '~/ui/confirm-button'
import { Form } from '~/ui/form/form'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Hash } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'
import type { RoundPage } from './ranking-table'

type Props = { page: RoundPage; lastResult?: SubmissionResult<string[]> }

function FreezeButton({ page, lastResult }: Props) {
	const t = useText(rankingText)
	const again = page.snapshots.length > 0
	const [form, fields] = useZodForm(FreezeForm, { id: 'freeze', lastResult })
	return (
		<Form form={form}>
			<HiddenField name="hash" value={page.ranking.hash} />
			{again ? (
				<TextField field={fields.reason} label={t.reason} hint={t.reasonHint} required />
			) : null}
			<Row>
				<ConfirmButton
					kind="primary"
					label={t.freeze}
					question={t.freezeQuestion}
					detail={<Hash value={page.ranking.hash} form="long" />}
					confirmLabel={t.freezeConfirm}
				/>
			</Row>
		</Form>
	)
}

/** Freezing what the page shows, or why that cannot be done now. */
export function FreezePanel({ page, lastResult }: Props) {
	const t = useText(rankingText)
	const { round, snapshots, canFreeze } = page
	const same = snapshots[0]?.hash === page.ranking.hash
	const over = round.state === 'closed' || round.state === 'ranked'
	if (same) return null
	return (
		<Panel title={t.freeze}>
			<Stack gap={4}>
				<Text tone="muted">{over ? t.freezeLead : t.freezeWait}</Text>
				{canFreeze ? (
					<>
						<Text>{round.deciding ? t.freezeNext.deciding : t.freezeNext.advancing}</Text>
						<FreezeButton page={page} lastResult={lastResult} />
					</>
				) : over ? (
					<Text>{t.freezeReleased}</Text>
				) : null}
			</Stack>
		</Panel>
	)
}
