import { adminText } from '~/messages/admin'
import { useText } from '~/ui/locale'
import { Hash, ProofLine } from '~/ui/proof-line'
import { Time } from '~/ui/time'

type Head = { seq: string; hash: string; sealedAt: Date }

/** Where the log's chain of hashes stands now; `none` is said before its first seal. */
export function AuditHead({ head, none }: { head: Head | null; none: string }) {
	const t = useText(adminText)
	return (
		<ProofLine
			items={
				head
					? [
							`${t.auditHead} · ${t.auditLength(head.seq)}`,
							<Hash key="hash" value={head.hash} form="long" />,
							<Time key="at" value={head.sealedAt} />,
						]
					: [none]
			}
		/>
	)
}
