import { useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import type { ProgressDesk } from '~/modules/scoring/queries/progress.server'
import { ButtonLink, PostButton, TextLink } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Meter } from '~/ui/meter'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'

/** Entries that keep the round open, each with the place where that is mended. */
function KeepingOpen({ desk, base }: { desk: ProgressDesk; base: string }) {
	const t = useText(panelText).progress
	const { unassigned, inScreening, round } = desk
	return (
		<>
			{unassigned > 0 ? (
				<Text tone="wait">
					{t.unassigned(unassigned)}{' '}
					<TextLink href={`${base}/assignment?round=${round.id}`}>{t.toDraw}</TextLink>
				</Text>
			) : null}
			{inScreening > 0 ? (
				<Text tone="wait">
					{t.inScreening(inScreening)}{' '}
					<TextLink href={`${base}/screening`}>{t.toScreening}</TextLink>
				</Text>
			) : null}
		</>
	)
}

/** How many sheets are in, and what may be done about the rest. */
export function Overall({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	const base = `/organizer/${useParams().contest}`
	const here = `${base}/progress?round=${desk.round.id}`
	const over = desk.round.state === 'closed' || desk.round.state === 'ranked'
	return (
		<Panel title={t.overall}>
			<Stack gap={4}>
				<Meter
					label={t.overall}
					value={desk.submitted}
					max={Math.max(desk.total, 1)}
					text={t.submittedOf(desk.submitted, desk.total)}
				/>
				<Text tone="muted">
					{t.ends} <Time value={desk.round.scoringEndsAt} format="deadline" />
				</Text>
				{over || desk.total === 0 ? null : <KeepingOpen desk={desk} base={base} />}
				{over ? (
					<Row>
						<Text>{t.closed}</Text>
						<ButtonLink href={`${base}/ranking`}>{t.toRanking}</ButtonLink>
					</Row>
				) : null}
				{desk.canManage && !over && desk.total > 0 ? (
					<Row align="start">
						{desk.owed > 0 ? (
							<PostButton
								action={here}
								fields={{ intent: 'remind', round: desk.round.id }}
								kind="alt"
							>
								{t.remind}
							</PostButton>
						) : null}
						{desk.mayClose ? (
							<ConfirmButton
								label={t.close}
								kind="primary"
								question={t.closeQuestion(desk.owed)}
								confirmLabel={t.closeConfirm}
								action={here}
								fields={{ intent: 'close', round: desk.round.id }}
							/>
						) : null}
					</Row>
				) : null}
			</Stack>
		</Panel>
	)
}
