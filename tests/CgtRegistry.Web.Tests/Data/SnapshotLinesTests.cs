using System.Text;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Data;

/// <summary>A file of snapshots of the same study makes a version for each real change and none for the others.</summary>
public class SnapshotLinesTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Snapshots_that_say_the_same_are_one_version()
    {
        const string Study = """{"nctId":"NCT00000001","snapshotDate":"DAYT17:04:54+09:00","study":{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"TITLE"}}}}""";
        static string Line(string day, string title) => Study.Replace("DAY", day, StringComparison.Ordinal).Replace("TITLE", title, StringComparison.Ordinal);

        var report = await app.Register.TakeInAsync("ctgov-json", Encoding.UTF8.GetBytes(string.Join('\n', Line("2026-01-01", "Cells"), Line("2026-01-02", "Cells"), Line("2026-01-03", "Other cells"))));

        Assert.Equal((3, 1, 1, 1), (report.Counts.Read, report.Counts.New, report.Counts.Changed, report.Counts.Unchanged));
        Assert.Equal(2L, await app.Register.SqlAsync("select count(*) from registration_version_row"));
    }
}
