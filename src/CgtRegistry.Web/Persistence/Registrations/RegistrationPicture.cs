using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>Which versions of some records the register holds, in one word that is the same as long as nothing about them moves.</summary>
internal static class RegistrationPicture
{
    /// <summary>The word for the records with some numbers, on whatever way they came.</summary>
    public static async Task<string> PictureOfAsync(this DatabaseFacade database, string[] numbers, CancellationToken cancellationToken) =>
        await database.SqlQuery<string>($"""
            select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', r.number, r.channel, r.version, r.recorded_on), ';' order by r.number, r.channel), ''), 'UTF8')), 'hex') as "Value"
            from public.registration_row r where r.number = any({numbers})
            """).SingleAsync(cancellationToken);
}
