import { useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { ButtonLink, PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import type { ProblemAct } from '~/modules/problem/rules/states'

type Props = { problem: { id: string; acts: ProblemAct[] } }

/** What may be done with the problem statement in its present state. */
export function ProblemActs({ problem: { id, acts } }: Props) {
	const t = useText(statementText)
	const { contest } = useParams()
	const root = `/organizer/${contest}/problems/${id}`
	const buttons: Record<ProblemAct, JSX.Element> = {
		publish: (
			<ConfirmButton
				kind="primary"
				label={t.publish}
				question={t.publishAsk}
				confirmLabel={t.publish}
				action={`${root}/publication`}
			/>
		),
		publish_revision: (
			<ConfirmButton
				kind="primary"
				label={t.publishRevision}
				question={t.publishRevisionAsk}
				confirmLabel={t.publishRevision}
				action={`${root}/revision/publication`}
			/>
		),
		review: <PostButton action={`${root}/review`}>{t.review}</PostButton>,
		begin_revision: <PostButton action={`${root}/revision`}>{t.beginRevision}</PostButton>,
		publish_again: <PostButton action={`${root}/republication`}>{t.publishAgain}</PostButton>,
		edit: (
			<ButtonLink kind="alt" href={`${root}/edit`}>
				{t.edit}
			</ButtonLink>
		),
		discard_revision: (
			<ConfirmButton
				label={t.discardRevision}
				question={t.discardRevisionAsk}
				confirmLabel={t.discardRevision}
				action={`${root}/revision/removal`}
			/>
		),
		withdraw: (
			<ConfirmButton
				label={t.withdraw}
				question={t.withdrawAsk}
				confirmLabel={t.withdraw}
				action={`${root}/withdrawal`}
			/>
		),
		delete: (
			<ConfirmButton
				label={t.remove}
				question={t.removeAsk}
				confirmLabel={t.remove}
				action={`${root}/removal`}
			/>
		),
	}
	return (
		<Row gap={3} align="start">
			{(Object.keys(buttons) as ProblemAct[])
				.filter((act) => acts.includes(act))
				.map((act) => (
					<div key={act}>{buttons[act]}</div>
				))}
		</Row>
	)
}
