using System.Text.Json;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Own;

/// <summary>Everything the register holds about a person, for that person (Law 91/2025/QH15: the right to have one's data).</summary>
internal static class OwnData
{
    private const int MostEntries = 10_000;

    public static void MapOwnData(this IEndpointRouteBuilder app)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            app.MapGet($"/{language}/staff/account/data.json", GiveAsync).Does(Act.ManageOwnAccount).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> GiveAsync(HttpContext http, OwnAccountReader reader, WorkDb work, SignedIn signedIn, TimeProvider clock)
    {
        var cancel = http.RequestAborted;
        var own = await reader.ReadAsync(cancel);
        var id = signedIn.Required.Account;
        var acts = await work.Set<AuditEntry>().AsNoTracking().Where(e => e.Account == id).OrderByDescending(e => e.Id).Take(MostEntries)
            .Select(e => new { e.At, e.Act, e.SubjectKind, e.Subject, e.Publication, e.Detail }).ToListAsync(cancel);
        var letters = await work.Set<OutboxRow>().AsNoTracking().Where(l => l.Account == id).OrderByDescending(l => l.At).Take(MostEntries)
            .Select(l => new { l.At, l.Template, l.SentAt, l.ReadAt }).ToListAsync(cancel);
        http.Response.Headers.ContentDisposition = "attachment; filename=\"cgt-account.json\"";
        return Results.Json(
            new
            {
                ExportedAt = clock.GetUtcNow(),
                own.Account.FullName,
                own.Account.Email,
                own.Account.Role,
                own.Account.Institution,
                own.Account.Pseudonym,
                own.Account.Language,
                own.Account.CreatedAt,
                own.HasPassword,
                own.Passkeys,
                own.RecoveryCodesLeft,
                own.Sessions,
                Acts = acts,
                Letters = letters,
            },
            new JsonSerializerOptions(RecordJson.Options) { WriteIndented = true });
    }
}
