using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>The bodies that the signs in the number of a document stand for, for documents that do not print their issuer.</summary>
internal static class IssuerNames
{
    /// <summary>The issuer read from a number: “Bộ Y tế” from <c>29/2018/TT-BYT</c>; several for joint documents; unknown signs stay signs.</summary>
    public static LocalText Of(InstrumentNumber number)
    {
        if (number.Term is not null || number.Issuers.Count == 0)
        {
            return Name(number.Term is null ? "unknown" : number.Issuers.Contains("UBTVQH") ? "UBTVQH" : "QH");
        }

        var names = number.Issuers.Select(Name).ToList();
        return new LocalText(string.Join(", ", names.Select(n => n.Vi)), string.Join(", ", names.Select(n => n.In("en"))));
    }

    private static LocalText Name(string sign) =>
        Texts.Vi.Find($"issuer.{sign.ToLowerInvariant()}") is { } vi ? new LocalText(vi, Texts.En.Find($"issuer.{sign.ToLowerInvariant()}")) : new LocalText(sign);
}
