using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>A technique list of our own in the form of the real one, with its faults.</summary>
internal static class ListFile
{
    public const string Small = """
        appendix,item,technique_code,item_in_chapter,chapter,linked_code,technique_name,source_page
        1,1,1.1,,01. HỒI SỨC,,Ghi điện tim cấp cứu tại giường,4
        1,2,1.2,,01. HỒI SỨC,,Nội soi phế quản cấp cứu,4
        1,3,2.512,,02. NỘI KHOA,,Điều trị thoái hóa khớp bằng tế bào gốc mô mỡ tự thân,36
        1,4,5.74,,05. DA LIỄU,,Điều trị rám má bằng lăn kim và sản phẩm từ công nghệ tế bào gốc,159
        2,1,,1,3. Hô hấp,1.2,Nội soi phế quản cấp cứu,500
        2,2,,1,8. Cơ xương khớp,2.512,Tiêm tế bào gốc mô mỡ tự thân điều trị thoái hóa khớp,725
        2,3,,2,8. Cơ xương khớp,,Phẫu thuật lấy thoát vị đĩa đệm,722
        2,3,,2,8. Cơ xương khớp,,Phẫu thuật lấy thoát vị đĩa đệm,722
        2,4,,1,15. Da và lớp bao phủ,5.74,Lăn kim điều trị rám má,801
        2,5,,1,"17. YHHN, hóa trị",,Liệu pháp miễn dịch điều trị ung thư bằng tế bào CAR-T,858
        2,6,,2,,1.1,SPECT não,850
        2,7,,3,"17. YHHN, hóa trị",19.149,,848
        2,9,,4,"17. YHHN, hóa trị",,Uống thuốc phóng xạ,848

        """;

    /// <summary>Takes a list in as the command does.</summary>
    public static async Task<LawImportReport> ImportAsync(StartedRegister register, string list)
    {
        var folder = Directory.CreateTempSubdirectory("cgt-techniques-");
        try
        {
            var file = Path.Combine(folder.FullName, "technique-list-23-2024.csv");
            await File.WriteAllTextAsync(file, list);
            return await ImportFileAsync(register, file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Takes a file in as the command does.</summary>
    public static Task<LawImportReport> ImportFileAsync(StartedRegister register, string file) =>
        register.Get<LawImporter>().ImportAsync(Assert.Single(LawFolder.Find([file]).Sources), progress: null, CancellationToken.None);
}
