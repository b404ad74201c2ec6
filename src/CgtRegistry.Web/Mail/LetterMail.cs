using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Mail;

/// <summary>
/// A letter as it goes through the mail: plain text in the reader's language, a salutation, what happened, the link. Its
/// Message-ID is that of the letter, so that a second copy of it is known as one.
/// </summary>
internal static class LetterMail
{
    public static MailMessage Write(OutboxRow letter, string? address, Account reader, MailAddress to, SmtpSettings settings)
    {
        var text = LetterText.Of(letter, reader.Language);
        var mail = new MailMessage(settings.From, to)
        {
            Subject = text.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = Body(address, reader, text.Body, settings.Origin),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Message-ID", MessageId(letter.Id, settings.Origin));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    public static string MessageId(Guid letter, Uri origin) => $"<{letter:N}@{origin.IdnHost}>";

    private static string Body(string? address, Account reader, string body, Uri origin)
    {
        var texts = Texts.Of(reader.Language);
        var link = address is null ? "" : $"\n\n{new Uri(origin, $"/{reader.Language}{address}").AbsoluteUri}";
        return $"{texts["mail.salutation", ("name", Plain(reader.FullName))]}\n\n{body}{link}\n\n{texts["mail.foot"]}\n".ReplaceLineEndings("\r\n");
    }

    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsControl(c)));
}
