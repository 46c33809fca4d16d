import { DomainError } from '~/modules/domain-error'
import { kindWords, type Purpose, purposeRule } from './purposes'

const megabytes = (bytes: number) =>
	bytes >= 1_073_741_824 ? `${bytes / 1_073_741_824} GB` : `${Math.round(bytes / 1_048_576)} MB`

export class FileTypeNotAllowed extends DomainError {
	constructor(purpose: Purpose) {
		super('file_type_not_allowed', 'invalid', { params: { kinds: kindWords(purpose).join(' / ') } })
	}
}

export class FileContentWrong extends DomainError {
	constructor(purpose: Purpose) {
		super('file_content_wrong', 'invalid', { params: { kinds: kindWords(purpose).join(' / ') } })
	}
}

export class FileTooLarge extends DomainError {
	constructor(purpose: Purpose) {
		super('file_too_large', 'invalid', {
			params: { limit: megabytes(purposeRule(purpose).maxBytes) },
		})
	}
}

export class FileEmpty extends DomainError {
	constructor() {
		super('file_empty', 'invalid')
	}
}

export class FileNameInvalid extends DomainError {
	constructor() {
		super('file_name_invalid', 'invalid')
	}
}

export class FileNotChosen extends DomainError {
	constructor() {
		super('file_not_chosen', 'invalid')
	}
}

export class TooManyFiles extends DomainError {
	constructor(max: number) {
		super('file_too_many', 'conflict', { params: { max } })
	}
}

export class TooManyUnfinished extends DomainError {
	constructor(max: number) {
		super('file_too_many_unfinished', 'too_many', { params: { max } })
	}
}

export class QuotaReached extends DomainError {
	constructor(limit: number) {
		super('file_quota', 'invalid', { params: { limit: megabytes(limit) } })
	}
}

export class DiskFull extends DomainError {
	constructor() {
		super('file_disk_full', 'conflict')
	}
}

/** The subject can be seen, but its files no longer change. */
export class SubjectClosed extends DomainError {
	constructor() {
		super('file_subject_closed', 'conflict')
	}
}

export class FileInUse extends DomainError {
	constructor() {
		super('file_in_use', 'conflict')
	}
}

export class FileIncomplete extends DomainError {
	constructor() {
		super('file_incomplete', 'conflict')
	}
}

export class UploadMalformed extends DomainError {
	constructor() {
		super('upload_malformed', 'invalid')
	}
}
