/** Engine for files that are not pages: chooses the reader by media type. */
import { expandXml } from '../../adapters/einvoice/expand-xml.ts'
import { expandText } from '../../adapters/file-system/expand-text.ts'
import { expandMail } from '../../adapters/mail/expand-mail.ts'
import { expandOffice } from '../../adapters/office/expand-office.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'container'> = async ({ limits }) => ({
  expand: async ({ file, mediaType, folder }) => {
    switch (mediaType) {
      case 'message/rfc822':
      case 'application/vnd.ms-outlook':
        return expandMail({ file, mediaType, folder }, limits)
      case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      case 'application/vnd.oasis.opendocument.text':
        return expandOffice(file, mediaType, limits)
      case 'application/xml':
        return expandXml(file)
      case 'text/plain':
        return expandText(file, limits)
      default:
        throw new PostlotseError('unsupported', mediaType)
    }
  },
})
