using System.Text;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Http;

/// <summary>Refuses at the door what no page or database could use: control characters, half characters, parameters given twice.</summary>
internal static class CleanInput
{
    public static void UseCleanInput(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!IsClean(http.Request.Path.Value ?? ""))
        {
            await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "malformed");
            return;
        }

        foreach (var (name, values) in http.Request.Query)
        {
            if (values.Count > 1)
            {
                await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "malformed", new FieldError(Shown(name), "given-twice"));
                return;
            }

            if (!IsClean(name) || !IsClean(values.ToString()))
            {
                await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "malformed", new FieldError(Shown(name), "control-characters"));
                return;
            }
        }

        await next(http);
    });

    /// <summary>The name of a parameter, safe to repeat in an answer.</summary>
    public static string Shown(string name) => string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.').Take(40));

    private static bool IsClean(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) is not System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
            {
                return false;
            }

            at += length;
        }

        return true;
    }
}
