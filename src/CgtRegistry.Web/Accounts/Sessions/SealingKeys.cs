using System.Xml.Linq;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>Keeps the keys that seal cookies and tickets in the database, so that every copy of the program reads the same ones.</summary>
internal sealed class SealingKeys(Workplace workplace) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var work = workplace.Open(Acting.System);
        return [.. work.Set<SealingKeyRow>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var work = workplace.Open(Acting.System);
        work.Add(new SealingKeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        work.KeepAsync().GetAwaiter().GetResult();
    }
}
