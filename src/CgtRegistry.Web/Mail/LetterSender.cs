using System.Net;
using System.Net.Mail;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Mail;

/// <summary>
/// Sends the letters that are due, each at least once. A letter is noted as sent after the server took it; if the program stops
/// in between it goes out again under the same Message-ID.
/// </summary>
internal sealed class LetterSender(Workplace workplace, SmtpSettings settings, Sealed carried, TimeProvider clock, ILogger<LetterSender> log)
{
    /// <summary>How often a letter is tried; with the waits between them, for a little over a day.</summary>
    public const int MostAttempts = 12;

    /// <summary>How long a letter belongs to whoever took it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const int AtOnce = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>Sends what is due; how many letters were taken up.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var work = workplace.Open(Acting.System);
        var letters = await work.TakeLettersAsync(AtOnce, Lease, cancellationToken);
        foreach (var letter in letters)
        {
            await SendAsync(work, letter, cancellationToken);
            await work.KeepAsync(cancellationToken);
        }

        return letters.Count;
    }

    /// <summary>How long to wait after a number of attempts: a minute, then twice as long each time, at most half a day.</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1));
        return wait < LongestWait ? wait : LongestWait;
    }

    private async Task SendAsync(WorkDb work, OutboxRow letter, CancellationToken cancellationToken)
    {
        var reader = await work.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == letter.Account, cancellationToken);
        if (reader is null or { DisabledAt: not null } or { ErasedAt: not null } || !MailAddress.TryCreate(reader.Email, out var to))
        {
            GiveUp(letter, "no-address");
            return;
        }

        try
        {
            using var mail = LetterMail.Write(letter, AccountLetters.AddressOf(letter, carried), reader, to, settings);
            using var post = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls, UseDefaultCredentials = false };
            if (settings.User is { } user)
            {
                post.Credentials = new NetworkCredential(user, settings.Password);
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(settings.Patience);
            await post.SendMailAsync(mail, patience.Token);
            (letter.SentAt, letter.NextAttempt, letter.Failure) = (clock.GetUtcNow(), null, null);
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            GiveUp(letter, $"refused {(int)refused.StatusCode}");
        }
        catch (SmtpException failed)
        {
            TryLater(letter, $"server {(int)failed.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            TryLater(letter, "too slow");
        }
        catch (KeyNotFoundException missing)
        {
            log.LogError(missing, "Letter {Letter} has a template without texts.", letter.Id);
            GiveUp(letter, "no-text");
        }
    }

    private void TryLater(OutboxRow letter, string failure)
    {
        if (letter.Attempts >= MostAttempts)
        {
            GiveUp(letter, failure);
            return;
        }

        (letter.NextAttempt, letter.Failure) = (clock.GetUtcNow() + WaitAfter(letter.Attempts), failure);
        log.LogWarning("Letter {Letter} was not sent ({Failure}), attempt {Attempt}; it is tried again at {Next:O}.", letter.Id, failure, letter.Attempts, letter.NextAttempt);
    }

    private void GiveUp(OutboxRow letter, string failure)
    {
        (letter.GivenUpAt, letter.NextAttempt, letter.Failure) = (clock.GetUtcNow(), null, failure);
        log.LogError("Letter {Letter} cannot be sent ({Failure}); it stays in the inbox.", letter.Id, failure);
    }
}
