import { securityText } from '~/messages/security'
import { ConfirmButton } from '~/ui/confirm-button'
import { DescriptionList } from '~/ui/description-list'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Time } from '~/ui/time'

type Props = { userId: string; self: boolean; since: Date | null }

/** Whether the account logs in by two steps, and the way out for a lost device. */
export function SecondFactorPanel({ userId, self, since }: Props) {
	const t = useText(securityText)
	return (
		<Panel
			title={t.admin.title}
			actions={
				since && !self ? (
					<ConfirmButton
						label={t.admin.reset}
						question={t.admin.resetQuestion}
						confirmLabel={t.admin.reset}
						action={`/admin/users/${userId}/second-factor`}
					>
						<TextField
							field={plainField('reason')}
							label={t.admin.reason}
							hint={t.admin.reasonHint}
							required
						/>
					</ConfirmButton>
				) : undefined
			}
		>
			<DescriptionList
				items={[
					{
						term: t.state,
						value: <StateWord tone={since ? 'ok' : 'quiet'} word={since ? t.on : t.off} />,
					},
					...(since ? [{ term: t.since, value: <Time value={since} /> }] : []),
				]}
			/>
		</Panel>
	)
}
